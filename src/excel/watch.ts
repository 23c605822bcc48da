type Registration = OfficeExtension.EventHandlerResult<unknown>;

/** Where Excel says who made a change (1.14); the types of older hosts do not have it. */
const isOurs = (event: Excel.WorksheetChangedEventArgs): boolean =>
  (event.triggerSource as string | undefined) === "ThisLocalAddin";

/**
 * Calls back when the workbook changes by someone else's hand: cells edited, sheets added or deleted. Our own writes do
 * not count: they are made with events switched off, and named by Excel where it can. Returns the way to stop; a host
 * that refuses events is left alone, for the banner they feed is a courtesy.
 */
export function watchChanges(listener: () => void): () => void {
  let stopped = false;
  const call = (): Promise<void> => {
    if (!stopped) listener();
    return Promise.resolve();
  };
  const registering: Promise<readonly Registration[]> = Excel.run(
    { delayForCellEdit: true },
    async (context) => {
      const { worksheets } = context.workbook;
      const registrations: readonly Registration[] = [
        worksheets.onChanged.add((event) => (isOurs(event) ? Promise.resolve() : call())),
        worksheets.onAdded.add(call),
        worksheets.onDeleted.add(call),
      ];
      await context.sync();
      return registrations;
    }
  ).catch(() => []);
  return () => {
    stopped = true;
    void registering.then(remove).catch(() => undefined);
  };
}

/** Handlers are removed with the context that added them. */
async function remove(registrations: readonly Registration[]): Promise<void> {
  const [first] = registrations;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const registration of registrations) registration.remove();
    await context.sync();
  });
}
