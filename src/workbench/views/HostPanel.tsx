import { Button, Field, Input, Select } from "@fluentui/react-components";
import { BeakerRegular, ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Counters } from "../../host/richapi/session";
import type { Language } from "../../text/language";
import type { WorkbenchTexts } from "../../text/workbench";
import { officeThemes, type OfficeTheme } from "../officeTheme";
import { profiles } from "../workbench";
import { FaultSwitches } from "./FaultSwitches";
import type { PartProps } from "./props";

/** What Excel does not have: counters of the last action, and which Excel is played. Folded to one line at first. */
export function HostPanel(props: PartProps) {
  const { state, texts } = props;
  const [open, setOpen] = useState(false);
  return (
    <footer className="host-panel">
      <button
        type="button"
        className="host-line"
        aria-expanded={open}
        title={open ? texts.fold : texts.unfold}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <BeakerRegular />
        <strong>{texts.workbench}</strong>
        <span className="host-note">{texts.notExcel}</span>
        <span className="host-summary">{summary(state.counters, texts)}</span>
        {open ? <ChevronDownRegular /> : <ChevronUpRegular />}
      </button>
      {open ? (
        <div className="host-body">
          <CounterTiles counters={state.counters} texts={texts} />
          <HostSettings {...props} />
          <FaultSwitches {...props} />
        </div>
      ) : null}
    </footer>
  );
}

function summary(counters: Counters | null, texts: WorkbenchTexts): string {
  if (!counters) return texts.noAction;
  const cells = counters.cellsRead + counters.cellsWritten;
  return texts.actionSummary(counters.syncs, bytes(counters.bytesIn + counters.bytesOut), cells);
}

const bytesPerKilobyte = 1024;

function bytes(count: number): string {
  const kilobytes = count / bytesPerKilobyte;
  if (kilobytes < 1) return `${count} B`;
  if (kilobytes < bytesPerKilobyte) return `${kilobytes.toFixed(1)} KB`;
  return `${(kilobytes / bytesPerKilobyte).toFixed(2)} MB`;
}

interface CounterTilesProps {
  readonly counters: Counters | null;
  readonly texts: WorkbenchTexts;
}

function CounterTiles({ counters, texts }: CounterTilesProps) {
  const tiles = [
    [texts.syncs, counters?.syncs],
    [texts.sent, counters && bytes(counters.bytesIn)],
    [texts.received, counters && bytes(counters.bytesOut)],
    [texts.cellsRead, counters?.cellsRead.toLocaleString()],
    [texts.cellsWritten, counters?.cellsWritten.toLocaleString()],
  ] as const;
  return (
    <section aria-label={texts.lastAction}>
      <h2>{texts.lastAction}</h2>
      <dl className="tiles">
        {tiles.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? "–"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function HostSettings({ workbench, state, texts }: PartProps) {
  return (
    <section className="host-settings">
      <Field label={texts.profile} size="small">
        <Select
          size="small"
          value={state.profile.name}
          onChange={(_, { value }) => {
            const profile = profiles.find(({ name }) => name === value);
            if (profile) workbench.setProfile(profile);
          }}
        >
          {profiles.map(({ name, excelApi }) => (
            <option key={name} value={name}>{`${name} (ExcelApi ${excelApi})`}</option>
          ))}
        </Select>
      </Field>
      <Field label={texts.language} size="small">
        <Select
          size="small"
          value={state.language}
          onChange={(_, { value }) => {
            workbench.setLanguage(value as Language);
          }}
        >
          <option value="zh-CN">简体中文 (zh-CN)</option>
          <option value="en-US">English (en-US)</option>
        </Select>
      </Field>
      <Field label={texts.officeTheme} size="small">
        <Select
          size="small"
          value={state.officeTheme}
          onChange={(_, { value }) => {
            workbench.setOfficeTheme(value as OfficeTheme);
          }}
        >
          {officeThemes.map((theme) => (
            <option key={theme} value={theme}>
              {texts.officeThemes[theme]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.now} size="small">
        <div className="now">
          <Input
            size="small"
            type="datetime-local"
            value={state.now}
            onChange={(_, { value }) => {
              workbench.setNow(value);
            }}
          />
          <Button
            size="small"
            disabled={state.now === ""}
            onClick={() => {
              workbench.setNow("");
            }}
          >
            {texts.clock}
          </Button>
        </div>
      </Field>
    </section>
  );
}
