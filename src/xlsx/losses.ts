/** Parts of a workbook that a way of saving it cannot carry over, as people call them. */
export const LOSSES = {
  signature: "la signature numérique",
  macros: "les macros",
  images: "les images et les formes",
  charts: "des graphiques d'un autre type",
  pivots: "les tableaux croisés dynamiques",
  comments: "les commentaires et les notes",
  hyperlinks: "les liens hypertextes",
  externalLinks: "les liaisons avec d'autres classeurs",
  conditionalFormats: "des mises en forme conditionnelles",
  validations: "des règles de validation",
  richText: "les mises en forme à l'intérieur d'une cellule",
  protection: "le mot de passe de protection",
  otherSheets: "les feuilles graphiques ou de dialogue",
  objects: "les objets incorporés et les contrôles",
} as const;
