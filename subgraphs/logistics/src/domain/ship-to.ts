/** Where a shipment goes. Name, street and phone tell who the buyer is: analysts do not see them. */
export interface ShipTo {
  countryCode: string;
  province: string | null;
  city: string | null;
  postalCode: string | null;
  name: string | null;
  line1: string | null;
  line2: string | null;
  phone: string | null;
}
