import { dayOf } from "../../../src/domain/calendar";
import { sentenceOf } from "../../../src/messages";
import { sample } from "../samples";

/** Compared with plain spaces, as people read them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const french = (...args: Parameters<typeof sample>): string =>
  plain(sentenceOf(sample(...args)).message);
const english = (...args: Parameters<typeof sample>): string =>
  plain(sentenceOf(sample(...args), "en").message);
const who = { identifier: "P-007", row: null };

describe("papers of the participants", () => {
  it("say on which side of the PASS the hours are", () => {
    expect(french("ELI-03")).toBe(
      "Participant P-007 : 84,00 h déclarées en mars 2026, entièrement après la fin du PASS IAE (28 février 2026). Le PASS a pu être suspendu ou prolongé."
    );
    const early = { bound: "pass-start", day: dayOf(2026, 4, 1) } as const;
    expect(french("ELI-03", early)).toContain(
      "entièrement avant le début du PASS IAE (1er avril 2026)"
    );
    expect(english("ELI-03", early)).toContain("before the start of the PASS IAE (1 April 2026)");
    expect(plain(sentenceOf(sample("ELI-03", early)).expected)).toContain("aucune heure avant le 1er avril 2026"); // prettier-ignore
  });

  it("say when something ends", () => {
    expect(french("ELI-04")).toBe(
      "Participant P-007 : le PASS IAE finit le 19 juillet 2026, dans 29 jours."
    );
    expect(french("ELI-04", { what: "contract", days: 0 })).toBe(
      "Participant P-007 : le contrat de travail finit aujourd’hui, le 19 juillet 2026."
    );
    expect(french("ELI-04", { days: 1 })).toContain("dans 1 jour.");
    expect(english("ELI-04", { days: 0 })).toContain("today");
  });

  it("say which limit a CDDI crosses", () => {
    expect(french("ELI-05")).toContain("du 1er janvier 2026 au 29 avril 2026, moins de 4 mois");
    const long = { kind: "long", limitMonths: 24 } as const;
    expect(french("ELI-05", long)).toContain("plus de 24 mois");
    expect(plain(sentenceOf(sample("ELI-05", long)).expected)).toBe("au plus 24 mois, renouvellements compris"); // prettier-ignore
    expect(english("ELI-05", long)).toContain("more than 24 months");
    expect(french("ELI-06")).toContain("19 h 30 par semaine, sous le minimum de 20 h 00");
  });

  it("count criteria without ever naming them, but for the two that go by age", () => {
    expect(french("ELI-07")).toBe(
      "Participant P-007 : aucun critère de niveau 1 et 2 critères de niveau 2 sur 3 nécessaires."
    );
    const on = dayOf(2026, 5, 9);
    expect(french("ELI-07", { kind: "young", who, age: 26, on })).toContain("26 ans au début du PASS (9 mai 2026)"); // prettier-ignore
    expect(french("ELI-07", { kind: "senior", who, age: 49, on })).toContain("« Senior »");
    expect(english("ELI-07", { kind: "young", who, age: 26, on })).toContain("was 26 when");
    expect(english("ELI-07", { kind: "senior", who, age: 49, on })).toContain("“Senior”");
  });

  it("list what an exit lacks", () => {
    expect(french("SOR-01")).toContain("il manque la date et la catégorie");
    expect(french("SOR-01", { missing: ["motive"] })).toContain("il manque le motif.");
    expect(english("SOR-01", { missing: ["motive"] })).toContain("without its reason");
  });
});

describe("supervision", () => {
  it("counts days and half days", () => {
    expect(french("ENC-02")).toBe(
      "Encadrants techniques du mois : 4 jours d’absence, 2,50 remplacés, 1,50 jour sans remplacement."
    );
    const none = { absent: 100, replaced: 0, unreplaced: 100, tolerated: 0 };
    expect(french("ENC-02", none)).toContain("1 jour d’absence, 0 remplacé, 1 jour sans");
    expect(sentenceOf(sample("ENC-02", none)).expected).toBe("toute absence remplacée");
    expect(english("ENC-02", none)).toContain("1 day of absence, 0 replaced, 1 day not replaced");
    expect(sentenceOf(sample("ENC-02", none), "en").expected).toBe("every absence replaced");
  });

  it("tells the hours that are lacking, and for how many", () => {
    expect(french("ENC-03")).toBe(
      "Accompagnement du mois : 90,00 h pour 16 participants, soit 6,00 h de moins que l’engagement ; 5 participants ont eu moins de 6,00 h."
    );
    expect(french("ENC-03", { under: 1 })).toContain("1 participant a eu moins");
    expect(french("ENC-04")).toContain("1 430,00 h sont déclarées en mars 2026");
  });
});

describe("the verification of a statement", () => {
  it("says when it ends, and what silence is worth under each CCAG", () => {
    expect(french("DOC-03")).toBe(
      "« Relevé mensuel » (Mars 2026), reçu le 10 avril 2026 : le délai de vérification finit dans 3 jours, le 27 avril 2026. Passé ce jour, sans décision notifiée, les effets du silence (admission tacite) sont à vérifier dans le CCAG du marché (FCS 2021)."
    );
    expect(french("DOC-03", { days: 0 })).toContain("finit aujourd’hui, le 27 avril 2026");
    expect(french("DOC-03", { days: -1 })).toContain(
      "est terminé depuis le 27 avril 2026 (1 jour)"
    );
    expect(french("DOC-03", { ccag: "CCAG-FCS 2009", days: -4 })).toContain(
      "l’admission est réputée acquise (CCAG FCS 2009, articles 23.2 et 25.1)"
    );
    expect(french("DOC-03", { ccag: "Aucun" })).toContain("à vérifier dans le marché.");
    expect(french("DOC-03", { ccag: "FCS 2021", days: -4 })).not.toContain("réputée acquise");
  });

  it("says the same in English", () => {
    expect(english("DOC-03")).toContain("ends in 3 days, on 27 April 2026");
    expect(english("DOC-03", { days: 0 })).toContain("ends today");
    expect(english("DOC-03", { days: -1, ccag: "FCS 2009" })).toContain("deemed acquired");
    expect(sentenceOf(sample("DOC-03", { days: -1 })).found).toContain("délai terminé");
  });
});

describe("a committee that was missed", () => {
  it("is no document that is late", () => {
    const meeting = { document: "Comité de suivi", period: "T1 2026", isMeeting: true } as const;
    const text = french("DOC-02", meeting);
    expect(text).toBe(
      "« Comité de suivi » (T1 2026) : la réunion du 15 avril 2026 a eu lieu et la présence du titulaire n’est pas notée."
    );
    expect(text).not.toContain("retard");
    expect(english("DOC-02", meeting)).toContain("attendance is not noted");
  });
});

describe("pathways", () => {
  it("say which evaluation is missing", () => {
    expect(french("PAR-01")).toContain("aucune évaluation d’entrée, 30 jours après l’entrée du 2 mars 2026"); // prettier-ignore
    expect(french("PAR-01", { kind: "exit" })).toContain("aucune évaluation de sortie");
    expect(english("PAR-01", { kind: "exit" })).toContain("no exit evaluation");
  });

  it("say from which phase to which, or that nothing prepares the exit", () => {
    expect(french("PAR-02")).toContain("passe de la phase 2 à la phase 1 le 9 mars 2026");
    expect(french("PAR-02", { on: null })).toContain("la phase notée est la 1");
    expect(french("PAR-02", { kind: "no-preparation" })).toContain("sans aucune préparation");
    expect(english("PAR-02", { on: null })).toContain("phase 1 is noted");
    expect(english("PAR-02", { kind: "no-preparation" })).toContain("without any exit preparation");
  });
});
