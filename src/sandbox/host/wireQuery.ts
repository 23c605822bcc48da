import { fail, type WireObject } from "./wireTypes";

/** What a `load` asks for, as a tree: a leaf is a property, a branch a navigation property or a collection's items. */
interface Selection {
  readonly all: boolean;
  readonly names: ReadonlyMap<string, Selection>;
}

const EVERYTHING: Selection = { all: true, names: new Map() };

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

type Mutable = { all: boolean; names: Map<string, Mutable> };

function selectionOf(paths: readonly string[]): Selection {
  const root: Mutable = { all: paths.length === 0, names: new Map() };
  for (const path of paths) {
    let node = root;
    for (const part of path.split(/[/.]/).filter((each) => each !== "" && each !== "items")) {
      if (part === "*" || part === "$all") {
        node.all = true;
        continue;
      }
      const next = node.names.get(part) ?? { all: false, names: new Map<string, Mutable>() };
      node.names.set(part, next);
      node = next;
    }
    if (node !== root && node.names.size === 0 && path.endsWith("*")) node.all = true;
  }
  return root;
}

/** Checks that a member may be used (it exists, in the declared requirement set), or throws ApiNotFound. */
export type MemberCheck = (type: string, member: string) => void;

function scalars(object: WireObject, check: MemberCheck): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(object.properties)) {
    if (!property.get) continue;
    check(object.type, name);
    values[name] = property.get();
  }
  return values;
}

function evaluate(object: WireObject | null, selection: Selection, check: MemberCheck): unknown {
  if (object === null) return null;
  const result: Record<string, unknown> = { ...object.identity };
  if (object.items) {
    result._Items = object.items().map((item) => evaluate(item, withoutCount(selection), check));
    if (selection.names.has("count")) result.Count = object.items().length;
    return result;
  }
  if (selection.all) Object.assign(result, scalars(object, check));
  for (const [name, below] of selection.names) {
    const member = pascal(name);
    check(object.type, member);
    const property = object.properties[member];
    const navigate = object.objects[member];
    if (property?.get) result[member] = property.get();
    else if (navigate) {
      const nested = below.names.size === 0 ? EVERYTHING : below;
      result[member] = evaluate(navigate(), nested, check);
    } else return fail("ApiNotFound");
  }
  return result;
}

const withoutCount = (selection: Selection): Selection => {
  const names = new Map([...selection.names].filter(([name]) => name !== "count"));
  return { all: selection.all, names };
};

/** The value of a query action: what `load` brings back. */
export function query(
  object: WireObject | null,
  paths: readonly string[],
  check: MemberCheck
): unknown {
  return evaluate(object, selectionOf(paths), check);
}
