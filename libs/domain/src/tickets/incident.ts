/** Files one incident may hold. What is told to all of them is told in one transaction. */
export const INCIDENT_FILES_MAX = 200;
