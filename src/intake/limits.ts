/** Bytes of a file beyond which it is not even looked at. */
export const MAX_FILE_BYTES = 200_000_000;
