import { containsEmail, containsIban, containsPhone } from "../../src/domain/contactDetails";
import { sensitiveHeader, sensitiveWords } from "../../src/domain/sensitiveWords";

describe("sensitive words", () => {
  it.each([
    ["maladie", "health"],
    ["opérée du genou", "health"],
    ["cure de désintoxication", "health"],
    ["Arrêt MALADIE du 3 au 10", "health"],
    ["problèmes de santé", "health"],
    ["RQTH en cours", "health"],
    ["hospitalisée depuis lundi", "health"],
    ["suivi en addictologie", "health"],
    ["RDV au SPIP", "judicial"],
    ["sous bracelet électronique", "judicial"],
    ["incarcéré le 12", "judicial"],
    ["contrôle judiciaire", "judicial"],
    ["fête religieuse", "other-sensitive"],
    ["délégué syndical", "other-sensitive"],
    ["détenu jusqu'en mars", "judicial"],
    ["dépressif", "health"],
  ])("«%s» is %s", (text, kind) => {
    expect(sensitiveWords(text)).toBe(kind);
    // Accents as signs of their own, as a Mac writes them.
    expect(sensitiveWords(text.normalize("NFD"))).toBe(kind);
  });

  it.each([
    "absence justifiée", "AT", "congés payés", "formation santé et sécurité au travail",
    "formation santé-sécurité", "visite médicale d'embauche", "maison de santé", "centre hospitalier",
    "traitement des déchets", "diagnostic socio-professionnel", "soudure TIG", "garde d'enfant",
    "société en liquidation judiciaire", "présente tout le mois", "orientation vers une formation",
    "espaces verts de la mairie", "CAP maçonnerie", "retard", "mi-temps", "accident du travail",
  ])("«%s» is ordinary", (text) => {
    expect(sensitiveWords(text)).toBeNull();
  }); // prettier-ignore

  it.each([
    ["RQTH", "health", false],
    ["Reconnaissance handicap", "health", false],
    ["Santé", "health", true],
    ["Maladie", "health", true],
    ["Maladies chroniques", "health", false],
    ["Traitement", "health", true],
    ["Suivi judiciaire", "judicial", false],
    ["Casier", "judicial", false],
    ["Nationalité", "other-sensitive", false],
    ["Origine", "other-sensitive", true],
    ["Orientation sexuelle", "other-sensitive", false],
  ])("the header «%s» announces it", (header, kind, needsWords) => {
    expect(sensitiveHeader(header)).toEqual({ kind, needsWords });
  });

  it.each([
    "Heures de production", "Observations", "Orientation", "Prescripteur", "AT", "Absences",
    "Diagnostic socio-professionnel", "Structure d'origine", "Formation santé sécurité",
    "Visite médicale", "Support", "N° de badge",
  ])("the header «%s» announces nothing", (header) => {
    expect(sensitiveHeader(header)).toBeNull();
  }); // prettier-ignore
});

describe("contact details", () => {
  // Made up: the examples of the standards' own documents.
  it.each(["FR76 3000 6000 0112 3456 7890 189", "FR1420041010050500013M02606", "rib : de89 3704 0044 0532 0130 00."])(
    "«%s» holds an IBAN", (text) => {
      expect(containsIban(text)).toBe(true);
    }
  ); // prettier-ignore

  it.each(["FR76 3000 6000 0112 3456 7890 188", "FR76", "XX1420041010050500013M02606", "FR1420041010050500013M026061", "Espaces verts 12 et 13, secteur nord de la ville"])(
    "«%s» holds none", (text) => {
      expect(containsIban(text)).toBe(false);
    }
  ); // prettier-ignore

  it.each(["06 00 00 00 00", "06.12.34.56.78", "+33 6 12 34 56 78", "0033612345678", "tél : 0123456789", "+33 (0)1 23 45 67 89"])(
    "«%s» holds a telephone number", (text) => {
      expect(containsPhone(text)).toBe(true);
    }
  ); // prettier-ignore

  it.each(["732 829 320 00074", "73282932000074", "12/03/2026", "01.02.2026", "999990012345", "P-0123456789", "2026-014", "00 00 00 00 00"])(
    "«%s» holds none", (text) => {
      expect(containsPhone(text)).toBe(false);
    }
  ); // prettier-ignore

  it("finds an e-mail address", () => {
    expect(containsEmail("voir contact@exemple.invalid")).toBe(true);
    expect(containsEmail("2 @ 3,50")).toBe(false);
    expect(containsEmail("@exemple")).toBe(false);
  });

  it("stays linear on texts made to be slow", () => {
    const long = "a".repeat(5000);
    expect(containsEmail(`${long}@${long}`)).toBe(false);
    expect(containsPhone("01 ".repeat(1700))).toBe(false);
    expect(containsIban("FR76 ".repeat(1000))).toBe(false);
    expect(sensitiveWords("sante ".repeat(1000))).toBe("health");
  });
});

describe("the shortest and the longest", () => {
  it("reads words and headers of three letters", () => {
    expect(sensitiveWords("PJJ")).toBe("judicial");
    expect(sensitiveHeader("AAH")).toEqual({ kind: "health", needsWords: false });
  });

  it("reads a header of eighty characters, and nothing of a longer one", () => {
    const header = "Observations RQTH ".padEnd(80, "x");
    expect(sensitiveHeader(header)).toEqual({ kind: "health", needsWords: false });
    expect(sensitiveHeader(`${header}x`)).toBeNull();
  });

  it("reads a header whatever signs end it", () => {
    for (const header of ["Origine", "Origine :", "Origine **"]) {
      expect(sensitiveHeader(header)).toEqual({ kind: "other-sensitive", needsWords: true });
    }
  });
});
