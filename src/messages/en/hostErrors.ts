/** The same failures in English, told by family: what happened and what to do. */

const OLD =
  "This version of Excel lacks a function the add-in needs. To correct: update Excel, or use Excel on the web.";
const CHANGED = "The workbook changed during the operation. To correct: run the check again.";
const BUSY =
  "Excel could not answer. To correct: try again; if it still fails, save, close and reopen the workbook.";
const LARGE =
  "The workbook is too large for one exchange with Excel. To correct: move older statements to another workbook.";

/** One English sentence for the codes that need their own; the others share `BUSY`. */
export const HOST_ERRORS_EN: Readonly<Record<string, string>> = {
  AccessDenied:
    "The sheet or workbook is protected. To correct: remove the protection, then try again.",
  ApiNotAvailable: OLD,
  ApiNotFound: OLD,
  NotImplemented: OLD,
  UnsupportedFeature: OLD,
  UnsupportedOperation: OLD,
  InactiveWorkbook:
    "Another workbook came to the front. To correct: return to the contract’s workbook, then try again.",
  InvalidOperationInCellEditMode:
    "A cell is being edited. To correct: press Enter or Escape, then try again.",
  InvalidReference: CHANGED,
  InvalidObjectPath: CHANGED,
  ItemNotFound: CHANGED,
  ItemAlreadyExists:
    "A sheet, table or name of this kind already exists. To correct: rename it, then try again.",
  MergedRangeConflict: "Merged cells are in the way. To correct: unmerge them, then try again.",
  FilteredRangeConflict:
    "A filter is in the way. To correct: clear the sheet’s filters, then try again.",
  RangeExceedsLimit: LARGE,
  OperationCellsExceedLimit: LARGE,
  RequestPayloadSizeLimitExceeded: LARGE,
  ResponsePayloadSizeLimitExceeded: LARGE,
  RequestAborted: "The operation was interrupted. To correct: run it again; nothing is doubled.",
  UnsupportedSheet: "This sheet is not a worksheet. To correct: choose a worksheet.",
  NotAWorkbook:
    "The file is not an .xlsx workbook. To correct: save it from Excel or LibreOffice as .xlsx.",
  EncryptedWorkbook:
    "The file is encrypted. To correct: save it from Excel without an opening password.",
  DamagedWorkbook:
    "The file is damaged. To correct: open it in Excel, accept the repair and save it under another name.",
  FileTooLarge:
    "The file is too large. To correct: remove empty formatted rows and pictures, then save again.",
  BrokenQuotes:
    "A quotation mark of this text file is out of place or never closed. To correct: double or remove it, or ask for the statement as .xlsx.",
  FileNotFound: "The file cannot be found. To correct: check its path and name.",
  CannotRead: "The file cannot be opened. To correct: check that it is a file you may read.",
  CannotWrite:
    "The file cannot be written. To correct: close it if it is open, and check the folder.",
  UnsupportedParts:
    "The workbook has parts that would not be kept. To correct: remove them, or insist with --forcer.",
  NoQuarter:
    "No quarter of the contract has begun on the day of the check. To correct: look at “Date de début” and “Durée” in table tMarche, or choose a later day.",
  LinesElsewhere:
    "The lines of this consolidation are too many for a sheet and stand in the file beside it: the bordereau cannot read them. To correct: consolidate the contracts of one territory apart, then start over in that workbook.",
  UnknownTerritory:
    "No contract that was read belongs to this territory. To correct: choose a territory of the column “Territoire”, or none to have them all.",
  NobodyNamed:
    "This workbook names no participant: it has neither a contract nor lines of hours. To correct: open a contract’s workbook, or a consolidation.",
  UnknownPerson:
    "One of the chosen people is not in this workbook: nothing was written. To correct: read the list again, and choose by the identifier.",
  StillActive:
    "One of the chosen people was active less than two years ago, or has no dated activity: nothing was written. To correct: take that person out of the choice.",
  NothingToArchive:
    "This workbook has no register to archive. To correct: run a check, then try again.",
  LotNeeded:
    "Several contractors share this contract: each is sent its own lots only. To correct: choose a lot.",
  UnknownLot: "The contract has no such lot. To correct: choose one of its lots, or none.",
  MonthOutside:
    "The contract does not run in that month. To correct: choose a month of the contract, or check its dates in tMarche.",
  NotAnAnswer:
    "The file holds neither the table of answers nor a prepared statement: it does not come from a sending, and nothing was written. To correct: choose the file the contractor filled in, or import its statements like any other.",
  OtherContract:
    "The file answers for another contract than this workbook’s: nothing was written. To correct: open that contract’s workbook.",
  RowChanged:
    "This row changed in the workbook since it was read: nothing was written. To correct: read the workbook again, look at the row, then start over.",
  RegisterColumnMissing:
    "The table lacks a column that would be filled: nothing was written. To correct: add a column of that title to the table, then start over.",
  RowsUnderTable:
    "The table cannot grow: the rows below it are filled, and nothing was written. To correct: move what stands below the table, then start over.",
  PseudonymsMissing:
    "The register of pseudonyms is gone: the file would not call people as the summary does, and nothing was written. To correct: build the summary again, then export it.",
  WorkbookProtected:
    "The workbook’s structure is protected: no sheet can be added to it, and nothing was written. To correct: remove the protection (Review, Protect Workbook), then try again.",
  TableOnSummary:
    "The summary’s sheet, which is rewritten whole, holds another table: it would be erased, and nothing was written. To correct: move that table to another sheet, then try again.",
  TableNameTaken:
    "A table’s name is already taken by a sheet of yours. To correct: rename that table, then try again.",
  NotASpreadsheet:
    "This file is not a spreadsheet. To correct: ask for the statement as .xlsx, .xls, .ods or .csv.",
  EmptyFile: "This file is empty (0 bytes). To correct: ask for it again.",
  NoFilledSheet:
    "No sheet of this file holds anything. To correct: check that it is the right file, or ask for it again.",
  UnsafeFile:
    "This file carries a document type (DOCTYPE) that no spreadsheet writes, and is refused. To correct: ask for a file saved by a spreadsheet.",
  FileTooSlow:
    "This file takes too long to read; reading was stopped. To correct: open it in Excel, keep the statement only, save it as .xlsx.",
  ReaderStopped:
    "Reading stopped, most likely for lack of memory. To correct: close other programs, or save the statement alone as .xlsx.",
  NoCryptography:
    "The file's fingerprint cannot be computed because the add-in is not served over https. To correct: have it served over https.",
};

/** What is said when a code has no sentence of its own. */
export const unknownErrorEn = (code: string): string => `${BUSY} Reference for support: ${code}.`;
