import { defineTransitions } from '@tradegraph/kernel';
import type { OutboundOrderStatus } from '../entities/outbound-order.entity.js';

/**
 * The way of an outbound order over the floor. It can be voided until the carrier has it; a SHORT_PICKED one too,
 * though its goods are back in their bins already: whoever asks for the void gets an answer.
 */
export const outboundTransitions = defineTransitions<OutboundOrderStatus>('Outbound order', 'CREATED', {
  CREATED: ['WAVED', 'VOIDED'],
  WAVED: ['PICKING', 'VOIDED'],
  PICKING: ['PICKED', 'SHORT_PICKED', 'VOIDED'],
  SHORT_PICKED: ['VOIDED'],
  PICKED: ['CHECKED', 'VOIDED'],
  CHECKED: ['PACKED', 'VOIDED'],
  PACKED: ['WEIGHED', 'VOIDED'],
  WEIGHED: ['HANDED_OVER', 'VOIDED'],
  HANDED_OVER: [],
  VOIDED: [],
});

/** The steps of an automatic warehouse, after each other. */
export const AUTOMATIC_STEPS = ['WAVED', 'PICKING', 'PICKED', 'CHECKED', 'PACKED', 'WEIGHED'] as const;

/** The steps when less is found than was asked for. */
export const SHORT_STEPS = ['WAVED', 'PICKING', 'SHORT_PICKED'] as const;
