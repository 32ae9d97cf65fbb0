/** Ends listening. */
export type StopListening = () => Promise<void>;

/**
 * Tells once that a person, here or elsewhere, has changed one of the sheets. What this add-in writes does not count.
 * @param sheets names; those that are not there are left out
 */
export async function tellFirstChange(
  sheets: readonly string[],
  tell: () => void,
): Promise<StopListening> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const found = sheets.map((name) => {
      const worksheet = worksheets.getItemOrNullObject(name);
      worksheet.load("id");
      return worksheet;
    });
    await context.sync();
    const ids = new Set(found.filter((one) => !one.isNullObject).map(({ id }) => id));
    const listening = worksheets.onChanged.add(onChanged(ids, tell));
    await context.sync();
    return () => stopListening(listening);
  });
}

/** One mark for a storm of events, and no request: a sync in a handler may never return (office-js issue 4805). */
function onChanged(ids: ReadonlySet<string>, tell: () => void) {
  let told = false;
  return ({ worksheetId, triggerSource }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const isOurs = triggerSource === Excel.EventTriggerSource.thisLocalAddin;
    if (!told && !isOurs && ids.has(worksheetId)) {
      told = true;
      tell();
    }
    return Promise.resolve();
  };
}

async function stopListening(
  listening: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>,
): Promise<void> {
  await Excel.run(listening.context, async (context) => {
    listening.remove();
    await context.sync();
  });
}
