/** MySQL and MariaDB errors that say nothing about the statement: the same one may succeed later. */
const TRANSIENT_ERRNOS = new Set([
  1020, // record has changed since last read (MariaDB)
  1021, // disk full
  1040, // too many connections
  1041, // out of memory
  1053, // server shutdown in progress
  1114, // table is full
  1129, // host blocked
  1152, // aborted connection
  1180, // error during commit
  1184, // new aborted connection
  1203, // too many user connections
  1205, // lock wait timeout
  1206, // lock table full
  1213, // deadlock
  1226, // resource limit of the user
  1290, // running read-only, as after a failover
  1305, // savepoint gone: the transaction was ended behind our back
  1317, // query interrupted
  1613, // XA: rolled back, deadlock
  1792, // read-only transaction
  1836, // running in read-only mode
  1927, // connection was killed (MariaDB)
  1969, // statement timeout (MariaDB)
  2006, // server has gone away
  2013, // connection lost during query
  3024, // statement timeout (MySQL)
  3572, // lock not available at once
  4031, // disconnected for inactivity (MySQL)
]);

const NETWORK_CODES =
  /^(E(CONNREFUSED|CONNRESET|CONNABORTED|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH|NETUNREACH|NETDOWN|AI_AGAIN|MFILE|NFILE)|PROTOCOL_\w+)$/;

interface ErrorLike {
  errno?: unknown;
  code?: unknown;
  fatal?: unknown;
  driverError?: unknown;
  cause?: unknown;
}

/**
 * True for what the surroundings did (deadlock, timeout, connection): the transaction is simply tried again.
 * False for everything else: the event itself, or the code for it, is at fault.
 */
export function isSystemError(error: unknown): boolean {
  for (let current = error, depth = 0; isErrorLike(current) && depth < 5; depth++) {
    if (current.fatal === true) return true; // mysql2: the connection is lost
    if (TRANSIENT_ERRNOS.has(current.errno as number)) return true;
    if (typeof current.code === 'string' && NETWORK_CODES.test(current.code)) return true;
    current = current.driverError ?? current.cause;
  }
  return false;
}

const isErrorLike = (value: unknown): value is ErrorLike => typeof value === 'object' && value !== null;
