import * as z from "zod/mini";
import { breathing } from "../../workbook/breathing";
import { API_SETS } from "./apiSets";
import type { HostWorkbook } from "./model";
import { HostModelError } from "./modelTypes";
import { wireEventsOf, type WireEvent } from "./wireEvents";
import { query } from "./wireQuery";
import { fail, isWireObject, type WireObject, type WireSession } from "./wireTypes";
import { workbookObject } from "./wireWorkbook";

/** Which Excel the stand-in plays. */
export interface WireOptions {
  /** Highest ExcelApi requirement set: "1.14" (LTSC 2021), "1.17" (LTSC 2024), "1.21" (Microsoft 365)… */
  readonly apiVersion?: string;
  /** Excel on the web refuses requests and answers over 5 MB. */
  readonly profile?: "desktop" | "web";
}

/** What went through the wire since the last reset. Lengths are in characters of the JSON texts. */
export interface WireCounters {
  /** Requests the add-in waited for; the client's own housekeeping (released references) is not counted. */
  readonly syncs: number;
  readonly requestLength: number;
  readonly responseLength: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  /** Members asked for that do not exist here: each is a bug, of the add-in or of the stand-in. */
  readonly unknownMembers: readonly string[];
}

const NO_TRAFFIC: WireCounters = {
  syncs: 0,
  requestLength: 0,
  responseLength: 0,
  largestRequest: 0,
  largestResponse: 0,
  unknownMembers: [],
};

const WEB_LIMIT = 5 * 1024 * 1024;

const argumentsSchema = z.optional(
  z.nullable(
    z.object({
      Arguments: z.optional(z.nullable(z.array(z.unknown()))),
      ReferencedObjectPathIds: z.optional(z.nullable(z.array(z.unknown()))),
    })
  )
);
const requestSchema = z.object({
  AutoKeepReference: z.optional(z.unknown()),
  Actions: z.array(
    z.object({
      Id: z.number(),
      ActionType: z.number(),
      Name: z.optional(z.nullable(z.string())),
      ObjectPathId: z.optional(z.nullable(z.number())),
      ArgumentInfo: argumentsSchema,
      QueryInfo: z.optional(
        z.nullable(
          z.object({
            Select: z.optional(z.nullable(z.array(z.string()))),
            Expand: z.optional(z.nullable(z.array(z.string()))),
          })
        )
      ),
    })
  ),
  ObjectPaths: z.record(
    z.string(),
    z.object({
      Id: z.number(),
      ObjectPathType: z.number(),
      Name: z.optional(z.nullable(z.string())),
      ParentObjectPathId: z.optional(z.nullable(z.number())),
      ArgumentInfo: argumentsSchema,
    })
  ),
});
type WireRequest = z.infer<typeof requestSchema>;
type WireAction = WireRequest["Actions"][number];

interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

/** Answers anything: office.js speaks to Microsoft's own services on the same channel, and nobody is there. */
const SERVICE: WireObject = { type: "Service", properties: {}, objects: {}, methods: {} };

/** Whether a version such as "1.9" is within "1.13". */
const isWithin = (version: string, declared: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [declaredMajor = 0, declaredMinor = 0] = declared.split(".").map(Number);
  return major < declaredMajor || (major === declaredMajor && minor <= declaredMinor);
};

/** Excel, as office.js sees it: interprets its batches over a workbook. One request at a time, in order. */
export class WireHost {
  readonly apiVersion: string;
  private readonly profile: "desktop" | "web";
  private readonly session: WireSession;
  private readonly eventListeners = new Set<(event: WireEvent) => void>();
  private traffic: WireCounters = NO_TRAFFIC;
  private unknown: string[] = [];
  private held: WireEvent[] | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private nextReference = 1;
  private refusal: {
    readonly left: number;
    readonly code: string;
    readonly forGood: boolean;
  } | null = null;

  constructor(
    readonly workbook: HostWorkbook,
    options: WireOptions = {}
  ) {
    this.apiVersion = options.apiVersion ?? "1.21";
    this.profile = options.profile ?? "desktop";
    this.session = {
      workbook,
      eventsEnabled: true,
      registrations: new Set(),
      references: new Map(),
    };
    workbook.subscribe((event) => {
      const events = wireEventsOf(this.session, event);
      if (this.held) this.held.push(...events);
      else this.deliver(events);
    });
  }

  get counters(): WireCounters {
    return { ...this.traffic, unknownMembers: this.unknown };
  }

  /** From now on, an action that changes something is refused: the one after `count` others, or every one after it too. */
  refuseAfter(count: number, code: string, forGood = false): void {
    this.refusal = { left: count, code, forGood };
  }

  /** Refuses an action when it was asked to. */
  private refuse(type: number): void {
    if (!this.refusal || (type !== ACTION.method && type !== ACTION.set)) return;
    if (this.refusal.left > 0) {
      this.refusal = { ...this.refusal, left: this.refusal.left - 1 };
      return;
    }
    const { code, forGood } = this.refusal;
    if (!forGood) this.refusal = null;
    fail(code);
  }

  /** Whether a refusal that was asked for is still to come. */
  get isRefusalPending(): boolean {
    return this.refusal !== null;
  }

  resetCounters(): void {
    this.traffic = NO_TRAFFIC;
    this.unknown = [];
  }

  /** The answer to `Office.context.requirements.isSetSupported`. */
  isSetSupported(name: string, version = "1.1"): boolean {
    return name === "ExcelApi" && isWithin(version, this.apiVersion);
  }

  /** Calls back for each event the add-in registered for; returns the way to stop. */
  onEvent(listener: (event: WireEvent) => void): () => void {
    this.eventListeners.add(listener);
    return () => {
      this.eventListeners.delete(listener);
    };
  }

  /** Interprets one batch (JSON text of its body) and gives the JSON text of its answer. */
  handle(body: string): Promise<string> {
    const answer = this.queue.then(() => this.answer(body));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async answer(body: string): Promise<string> {
    const refused = this.profile === "web" && body.length > WEB_LIMIT;
    const request = requestSchema.parse(JSON.parse(body));
    this.held = [];
    let text = refused
      ? JSON.stringify(failure("RequestPayloadSizeLimitExceeded", -1, []))
      : JSON.stringify(await this.run(request));
    if (this.profile === "web" && text.length > WEB_LIMIT) {
      text = JSON.stringify(failure("ResponsePayloadSizeLimitExceeded", -1, []));
    }
    this.count(request, body.length, text.length);
    const events = this.held;
    this.held = null;
    // The answer first: the add-in hears of its own changes after its call has come back, as in Excel.
    setTimeout(() => this.deliver(events), 0);
    return text;
  }

  private async run(request: WireRequest): Promise<object> {
    const batch = new Batch(request, this.session, {
      check: (type, member) => this.check(type, member),
      keep: (object) => this.keep(object),
    });
    const results: WireResult[] = [];
    const breathe = breathing();
    for (const [index, action] of request.Actions.entries()) {
      // Excel works beside the page, not in its stead: here it leaves the page its turns.
      await breathe();
      try {
        if (this.workbook.needsCalculation && action.ActionType === ACTION.query) {
          await this.workbook.settle();
        }
        this.refuse(action.ActionType);
        results.push({ ActionId: action.Id, Value: batch.perform(action) });
      } catch (error) {
        if (!(error instanceof HostModelError)) throw error;
        const location = error.code === "ApiNotFound" ? (this.unknown.at(-1) ?? "") : "";
        return failure(error.code, index, results, location);
      }
    }
    return { Results: results };
  }

  private check(type: string, member: string): void {
    const version = API_SETS[type]?.[member];
    // The protocol's own members come with every version.
    if (version === undefined && member.startsWith("_")) return;
    if (version === undefined || !isWithin(version, this.apiVersion)) {
      this.unknown.push(`${type}.${member}`);
      fail("ApiNotFound");
    }
  }

  private keep(object: WireObject): string {
    const id = `ref-${this.nextReference}`;
    this.nextReference += 1;
    this.session.references.set(id, object);
    return id;
  }

  private deliver(events: readonly WireEvent[]): void {
    for (const event of events) for (const listener of this.eventListeners) listener(event);
  }

  private count(request: WireRequest, sent: number, received: number): void {
    const housekeeping = request.Actions.every(
      (action) =>
        action.Name === "_RemoveReference" ||
        action.ActionType === ACTION.trace ||
        action.ActionType === ACTION.instantiate ||
        isServiceAction(request, action)
    );
    if (housekeeping) return;
    this.traffic = {
      ...this.traffic,
      syncs: this.traffic.syncs + 1,
      requestLength: this.traffic.requestLength + sent,
      responseLength: this.traffic.responseLength + received,
      largestRequest: Math.max(this.traffic.largestRequest, sent),
      largestResponse: Math.max(this.traffic.largestResponse, received),
    };
  }
}

function isServiceAction(request: WireRequest, action: WireAction): boolean {
  let path = request.ObjectPaths[String(action.ObjectPathId)];
  while (path && path.ObjectPathType !== PATH.service) {
    path = request.ObjectPaths[String(path.ParentObjectPathId)];
  }
  return path !== undefined;
}

const failure = (
  code: string,
  index: number,
  results: readonly WireResult[],
  location = ""
): object => ({
  Error: {
    Code: code,
    Message: `[stand-in] ${code}`,
    Location: location,
    ...(index >= 0 ? { ActionIndex: index } : {}),
    HttpStatusCode: code === "AccessDenied" ? 401 : 400,
  },
  Results: results,
});

interface BatchServices {
  readonly check: (type: string, member: string) => void;
  readonly keep: (object: WireObject) => string;
}

/** One batch under way: object paths are resolved once, in the order of the actions. */
class Batch {
  private readonly resolved = new Map<number, WireObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly session: WireSession,
    private readonly services: BatchServices
  ) {}

  perform(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId ?? -1);
    if (object === SERVICE) return null;
    if (action.ActionType === ACTION.instantiate) return this.instantiated(object);
    if (action.ActionType === ACTION.query) {
      const { Select, Expand } = action.QueryInfo ?? {};
      const paths = [...(Select ?? []), ...(Expand ?? [])];
      const value = query(object, paths, this.services.check);
      return value;
    }
    // Excel has nothing to act upon behind a null object.
    if (object === null) return fail("ItemNotFound");
    const name = action.Name ?? "";
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.ActionType === ACTION.method) return this.call(object, name, args) ?? null;
    if (action.ActionType !== ACTION.set) return fail("ApiNotFound");
    this.services.check(object.type, name);
    const set = object.properties[name]?.set ?? fail("ApiNotFound");
    set(args[0]);
    return null;
  }

  private instantiated(object: WireObject | null): unknown {
    if (object === null) return null;
    const reference =
      object.referenced && this.request.AutoKeepReference ? this.services.keep(object) : null;
    return { ...object.identity, ...(reference === null ? {} : { _ReferenceId: reference }) };
  }

  private call(object: WireObject, name: string, args: readonly unknown[]): unknown {
    const method = object.methods[name];
    if (!method) {
      this.services.check(object.type, `Unknown.${name}`);
      return fail("ApiNotFound");
    }
    this.services.check(object.type, name);
    return method(args);
  }

  private argumentsOf(info: WireAction["ArgumentInfo"]): readonly unknown[] {
    const given = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return given.map((value, index) => {
      const id = references[index];
      return typeof id === "number" && id > 0 ? this.resolve(id) : value;
    });
  }

  private resolve(id: number): WireObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.find(id);
    this.resolved.set(id, object);
    return object;
  }

  private find(id: number): WireObject | null {
    const path = this.request.ObjectPaths[String(id)] ?? fail("InvalidObjectPath");
    const name = path.Name ?? "";
    if (path.ObjectPathType === PATH.root) return workbookObject(this.session);
    if (path.ObjectPathType === PATH.service) return SERVICE;
    if (path.ObjectPathType === PATH.reference) {
      return this.session.references.get(name) ?? fail("InvalidObjectPath");
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    // What hangs from a null object is a null object.
    if (parent === null || parent === SERVICE) return parent;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      return (parent.item ?? fail("ApiNotFound"))(args[0]);
    }
    if (path.ObjectPathType === PATH.property) {
      const navigate = parent.objects[name];
      this.services.check(parent.type, name);
      return (navigate ?? fail("ApiNotFound"))();
    }
    if (path.ObjectPathType !== PATH.method) return fail("InvalidObjectPath");
    const result = this.call(parent, name, args);
    return result === null || isWireObject(result) ? result : fail("ApiNotFound");
  }
}
