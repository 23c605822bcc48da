import type { FieldFault, FieldKind } from "../../app/contractFields";
import { decimalText } from "../../messages/format";
import type { Locale } from "../../messages/format";
import type { ContractFormTexts } from "../../messages/fr/paneContract";
import type { Remark } from "./checks";

const plainNumber = (value: number, locale: Locale): string => decimalText(value, 1, 0, locale);

function faultText(
  fault: FieldFault,
  kind: FieldKind,
  t: ContractFormTexts,
  locale: Locale
): string {
  switch (fault.kind) {
    case "unreadable":
      return t.remarks.unreadable(t.accepted[kind]);
    case "range":
      return t.remarks.range(plainNumber(fault.min, locale), plainNumber(fault.max, locale));
    case "required":
      return t.remarks.required;
    case "siret-length":
      return t.remarks.siretLength(fault.digits);
    case "siret-key":
      return t.remarks.siretKey;
  }
}

/** A remark in one sentence; `kind` is that of the field it stands under. */
export function remarkText(
  remark: Remark,
  kind: FieldKind,
  t: ContractFormTexts,
  locale: Locale
): string {
  const { remarks } = t;
  switch (remark.code) {
    case "field":
      return faultText(remark.fault, kind, t, locale);
    case "needed":
      return remarks.needed;
    case "min-over-max":
      return remarks.minOverMax;
    case "parts-over-max":
      return remarks.partsOverMax;
    case "pathway-missing":
      return remarks.pathwayMissing;
    case "pathway-longer":
      return remarks.pathwayLonger;
    case "pathways-whole":
      return remarks.pathwaysWhole;
    case "lots-sum":
      return remarks.lotsSum(remark.lots, remark.planned);
    case "supports-over":
      return remarks.supportsOver(remark.lot, remark.supports, remark.planned);
    case "unknown-lot":
      return remarks.unknownLot(remark.lot);
    case "dates-order":
      return remarks.datesOrder;
    case "outside-contract":
      return remarks.outsideContract;
    case "duplicate":
      return remarks.duplicate(remark.name);
    case "same-member":
      return remarks.sameMember(remark.lot);
    case "clause-unit":
      return remarks.clauseUnit;
    case "clause-no-rate":
      return remarks.clauseNoRate;
    case "clause-allowance":
      return remarks.clauseAllowance;
    case "clause-delay":
      return remarks.clauseDelay;
    case "clause-amount":
      return remarks.clauseAmount;
    case "clause-smic":
      return remarks.clauseSmic;
  }
}
