import type { RegisterName, RegisterRow, RegisterTable } from "../../app/registerTypes";
import { fold } from "../../domain/folding";
import { CONTRACT_TABLE, INPUT_TABLES } from "../compose/inputTables";
import type { CellValue, Grid, TableRef, WorkbookSnapshot } from "../grid";
import { isBlank } from "./cells";
