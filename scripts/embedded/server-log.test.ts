import { explainFailure } from './server-log.js';

const explain = (text: string) =>
  explainFailure({ server: 'MySQL', dataDir: '/data/mysql', logFile: '/data/log/mysql.log', text }).message;

/** The texts are the servers' own words. */
describe('explainFailure', () => {
  it.each([
    'mariadbd: Error writing file (Errcode: 28 "No space left on device")',
    "[ERROR] InnoDB: Error number 28 means 'No space left on device'",
    "Can't open or create append-only dir appendonlydir: No space left on device",
  ])('says that the disk is full: %s', (text) => {
    expect(explain(text)).toMatch(/^The disk that holds \/data\/mysql is full: free some space/);
  });

  it.each([
    "[ERROR] InnoDB: Unable to lock ./ibdata1 error: 11\n[ERROR] Plugin 'InnoDB' init function returned error.",
    "mariadbd: Can't lock aria control file '/data/mysql/aria_log_control' for exclusive use, error: 11.",
  ])('says that another server has the folder: %s', (text) => {
    expect(explain(text)).toMatch(/^Another MySQL server is using \/data\/mysql/);
  });

  it.each([
    '[ERROR] InnoDB: Missing FILE_CHECKPOINT(0) at 50184',
    '[ERROR] InnoDB: Page [page id: space=0, page number=5] log sequence number is in the future; corrupted',
    'Bad file format reading the append only file appendonly.aof.1.incr.aof',
    "[ERROR] Fatal error: Can't open and lock privilege tables: Table 'mysql.servers' doesn't exist",
  ])('says that the data is damaged, and how to go on: %s', (text) => {
    expect(explain(text)).toMatch(
      /damaged: put a backup back, or begin with empty data by `npm start -- --reset`/,
    );
  });

  it('quotes the last complaint of anything else, with the log', () => {
    expect(explain('Note: hello\n[ERROR] unknown variable x=1\nNote: bye\n')).toBe(
      'MySQL did not start: [ERROR] unknown variable x=1 (details: /data/log/mysql.log).',
    );
  });
});
