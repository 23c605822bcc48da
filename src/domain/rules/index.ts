import { rule as lec01 } from "./LEC-01";
import { rule as lec02 } from "./LEC-02";
import { rule as lec03 } from "./LEC-03";
import { rule as lec04 } from "./LEC-04";
import { rule as lec05 } from "./LEC-05";
import { rule as lec06 } from "./LEC-06";
import { rule as lec07 } from "./LEC-07";
import { rule as lec08 } from "./LEC-08";
import { rule as lec09 } from "./LEC-09";
import { rule as lec10 } from "./LEC-10";
import { rule as lec11 } from "./LEC-11";
import { rule as lec12 } from "./LEC-12";
import { rule as rep01 } from "./REP-01";
import { rule as rep02 } from "./REP-02";
import { rule as rep03 } from "./REP-03";
import { rule as rep04 } from "./REP-04";
import { rule as rep05 } from "./REP-05";
import { rule as rep06 } from "./REP-06";
import { rule as vol01 } from "./VOL-01";
import { rule as vol02 } from "./VOL-02";
import { rule as vol03 } from "./VOL-03";
import { rule as vol04 } from "./VOL-04";
import { rule as vol05 } from "./VOL-05";
import { rule as vol06 } from "./VOL-06";
import { rule as sup01 } from "./SUP-01";
import { rule as sup02 } from "./SUP-02";
import { rule as sup03 } from "./SUP-03";
import { rule as sup04 } from "./SUP-04";
import { rule as per01 } from "./PER-01";
import { rule as per02 } from "./PER-02";
import { rule as per03 } from "./PER-03";
import { rule as per04 } from "./PER-04";
import { rule as per05 } from "./PER-05";
import { rule as per06 } from "./PER-06";
import { rule as per07 } from "./PER-07";
import { rule as per08 } from "./PER-08";
import { rule as eli01 } from "./ELI-01";
import { rule as eli02 } from "./ELI-02";
import { rule as eli03 } from "./ELI-03";
import { rule as eli04 } from "./ELI-04";
import { rule as eli05 } from "./ELI-05";
import { rule as eli06 } from "./ELI-06";
import { rule as eli07 } from "./ELI-07";
import { rule as for01 } from "./FOR-01";
import { rule as sor01 } from "./SOR-01";
import { rule as enc01 } from "./ENC-01";
import { rule as enc02 } from "./ENC-02";
import { rule as enc03 } from "./ENC-03";
import { rule as enc04 } from "./ENC-04";
import { rule as doc01 } from "./DOC-01";
import { rule as doc02 } from "./DOC-02";
import { rule as doc03 } from "./DOC-03";
import { rule as par01 } from "./PAR-01";
import { rule as par02 } from "./PAR-02";
import { rule as rgp01 } from "./RGP-01";
import { rule as rgp02 } from "./RGP-02";
import { rule as rgp03 } from "./RGP-03";
import type { Rule } from "./rule";

/** Every rule of this version, in the catalogue's order. */
export const RULES: readonly Rule[] = [
  lec01,
  lec02,
  lec03,
  lec04,
  lec05,
  lec06,
  lec07,
  lec08,
  lec09,
  lec10,
  lec11,
  lec12,
  rep01,
  rep02,
  rep03,
  rep04,
  rep05,
  rep06,
  vol01,
  vol02,
  vol03,
  vol04,
  vol05,
  vol06,
  sup01,
  sup02,
  sup03,
  sup04,
  per01,
  per02,
  per03,
  per04,
  per05,
  per06,
  per07,
  per08,
  eli01,
  eli02,
  eli03,
  eli04,
  eli05,
  eli06,
  eli07,
  for01,
  sor01,
  enc01,
  enc02,
  enc03,
  enc04,
  doc01,
  doc02,
  doc03,
  par01,
  par02,
  rgp01,
  rgp02,
  rgp03,
];
