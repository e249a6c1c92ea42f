/** A backup or a restore that can't be done as asked, in one sentence; everything is as it was. */
export class BackupRefusal extends Error {}
