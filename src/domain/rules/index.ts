import { rule as lec01 } from "./LEC-01";
import { rule as lec02 } from "./LEC-02";
import { rule as lec03 } from "./LEC-03";
import { rule as lec04 } from "./LEC-04";
import { rule as lec05 } from "./LEC-05";
import { rule as lec06 } from "./LEC-06";
import { rule as lec08 } from "./LEC-08";
import { rule as lec10 } from "./LEC-10";
import { rule as lec12 } from "./LEC-12";
import { rule as rep01 } from "./REP-01";
import { rule as rep02 } from "./REP-02";
import { rule as rep03 } from "./REP-03";
import { rule as rep04 } from "./REP-04";
import { rule as vol01 } from "./VOL-01";
import { rule as vol02 } from "./VOL-02";
import { rule as vol03 } from "./VOL-03";
import { rule as sup01 } from "./SUP-01";
import { rule as sup02 } from "./SUP-02";
import { rule as per01 } from "./PER-01";
import { rule as per02 } from "./PER-02";
import { rule as per03 } from "./PER-03";
import { rule as per04 } from "./PER-04";
import { rule as eli02 } from "./ELI-02";
import { rule as for01 } from "./FOR-01";
import { rule as enc01 } from "./ENC-01";
import { rule as doc01 } from "./DOC-01";
import { rule as doc02 } from "./DOC-02";
import { rule as rgp01 } from "./RGP-01";
import type { Rule } from "./rule";

/** Every rule of this version, in the catalogue's order. */
export const RULES: readonly Rule[] = [
  lec01,
  lec02,
  lec03,
  lec04,
  lec05,
  lec06,
  lec08,
  lec10,
  lec12,
  rep01,
  rep02,
  rep03,
  rep04,
  vol01,
  vol02,
  vol03,
  sup01,
  sup02,
  per01,
  per02,
  per03,
  per04,
  eli02,
  for01,
  enc01,
  doc01,
  doc02,
  rgp01,
];
