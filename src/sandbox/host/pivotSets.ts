/** Requirement sets (ExcelApi) of the members of PivotTables that the stand-in plays. */
export const PIVOT_SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DataPivotHierarchy: {
    Name: "1.8",
    NumberFormat: "1.8",
    SummarizeBy: "1.8",
  },
  DataPivotHierarchyCollection: {
    Add: "1.8",
    GetCount: "1.8",
    GetItem: "1.8",
  },
  PivotHierarchy: {
    Name: "1.8",
  },
  PivotHierarchyCollection: {
    GetCount: "1.8",
    GetItem: "1.8",
  },
  PivotTable: {
    ColumnHierarchies: "1.8",
    DataHierarchies: "1.8",
    Delete: "1.8",
    Hierarchies: "1.8",
    Id: "1.5",
    Name: "1.3",
    Refresh: "1.3",
    RowHierarchies: "1.8",
    Worksheet: "1.3",
  },
  PivotTableCollection: {
    Add: "1.8",
    GetCount: "1.4",
    GetItem: "1.3",
    GetItemOrNullObject: "1.4",
  },
  RowColumnPivotHierarchy: {
    Name: "1.8",
  },
  RowColumnPivotHierarchyCollection: {
    Add: "1.8",
    GetCount: "1.8",
    GetItem: "1.8",
  },
};
