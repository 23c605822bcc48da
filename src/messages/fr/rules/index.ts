import type { RuleCode } from "../../../domain/finding";
import type { RuleTexts } from "../../ruleTexts";
import { texts as lec01 } from "./LEC-01";
import { texts as lec02 } from "./LEC-02";
import { texts as lec03 } from "./LEC-03";
import { texts as lec04 } from "./LEC-04";
import { texts as lec05 } from "./LEC-05";
import { texts as lec06 } from "./LEC-06";
import { texts as lec07 } from "./LEC-07";
import { texts as lec08 } from "./LEC-08";
import { texts as lec09 } from "./LEC-09";
import { texts as lec10 } from "./LEC-10";
import { texts as lec11 } from "./LEC-11";
import { texts as lec12 } from "./LEC-12";
import { texts as rep01 } from "./REP-01";
import { texts as rep02 } from "./REP-02";
import { texts as rep03 } from "./REP-03";
import { texts as rep04 } from "./REP-04";
import { texts as rep05 } from "./REP-05";
import { texts as rep06 } from "./REP-06";
import { texts as vol01 } from "./VOL-01";
import { texts as vol02 } from "./VOL-02";
import { texts as vol03 } from "./VOL-03";
import { texts as vol04 } from "./VOL-04";
import { texts as vol05 } from "./VOL-05";
import { texts as vol06 } from "./VOL-06";
import { texts as sup01 } from "./SUP-01";
import { texts as sup02 } from "./SUP-02";
import { texts as sup03 } from "./SUP-03";
import { texts as sup04 } from "./SUP-04";
import { texts as per01 } from "./PER-01";
import { texts as per02 } from "./PER-02";
import { texts as per03 } from "./PER-03";
import { texts as per04 } from "./PER-04";
import { texts as per05 } from "./PER-05";
import { texts as per06 } from "./PER-06";
import { texts as per07 } from "./PER-07";
import { texts as per08 } from "./PER-08";
import { texts as eli01 } from "./ELI-01";
import { texts as eli02 } from "./ELI-02";
import { texts as eli03 } from "./ELI-03";
import { texts as eli04 } from "./ELI-04";
import { texts as eli05 } from "./ELI-05";
import { texts as eli06 } from "./ELI-06";
import { texts as eli07 } from "./ELI-07";
import { texts as for01 } from "./FOR-01";
import { texts as sor01 } from "./SOR-01";
import { texts as enc01 } from "./ENC-01";
import { texts as enc02 } from "./ENC-02";
import { texts as enc03 } from "./ENC-03";
import { texts as enc04 } from "./ENC-04";
import { texts as doc01 } from "./DOC-01";
import { texts as doc02 } from "./DOC-02";
import { texts as doc03 } from "./DOC-03";
import { texts as par01 } from "./PAR-01";
import { texts as par02 } from "./PAR-02";
import { texts as rgp01 } from "./RGP-01";
import { texts as rgp02 } from "./RGP-02";
import { texts as rgp03 } from "./RGP-03";

/** What is said of every rule in French; a rule without its texts fails the build. */
export const RULES_FR: { readonly [Code in RuleCode]: RuleTexts<Code> } = {
  "LEC-01": lec01,
  "LEC-02": lec02,
  "LEC-03": lec03,
  "LEC-04": lec04,
  "LEC-05": lec05,
  "LEC-06": lec06,
  "LEC-07": lec07,
  "LEC-08": lec08,
  "LEC-09": lec09,
  "LEC-10": lec10,
  "LEC-11": lec11,
  "LEC-12": lec12,
  "REP-01": rep01,
  "REP-02": rep02,
  "REP-03": rep03,
  "REP-04": rep04,
  "REP-05": rep05,
  "REP-06": rep06,
  "VOL-01": vol01,
  "VOL-02": vol02,
  "VOL-03": vol03,
  "VOL-04": vol04,
  "VOL-05": vol05,
  "VOL-06": vol06,
  "SUP-01": sup01,
  "SUP-02": sup02,
  "SUP-03": sup03,
  "SUP-04": sup04,
  "PER-01": per01,
  "PER-02": per02,
  "PER-03": per03,
  "PER-04": per04,
  "PER-05": per05,
  "PER-06": per06,
  "PER-07": per07,
  "PER-08": per08,
  "ELI-01": eli01,
  "ELI-02": eli02,
  "ELI-03": eli03,
  "ELI-04": eli04,
  "ELI-05": eli05,
  "ELI-06": eli06,
  "ELI-07": eli07,
  "FOR-01": for01,
  "SOR-01": sor01,
  "ENC-01": enc01,
  "ENC-02": enc02,
  "ENC-03": enc03,
  "ENC-04": enc04,
  "DOC-01": doc01,
  "DOC-02": doc02,
  "DOC-03": doc03,
  "PAR-01": par01,
  "PAR-02": par02,
  "RGP-01": rgp01,
  "RGP-02": rgp02,
  "RGP-03": rgp03,
};
