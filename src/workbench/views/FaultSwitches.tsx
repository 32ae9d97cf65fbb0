import { Checkbox, Input } from "@fluentui/react-components";
import { faultIds } from "../../host/richapi/playFault";
import type { PartProps } from "./props";

/** Troubles to try the add-in with, and when those that happen once do. */
export function FaultSwitches({ workbench, state, texts }: PartProps) {
  return (
    <section>
      <h2 title={texts.faultsHint}>{texts.faults}</h2>
      <div className="faults">
        {faultIds.map((id) => (
          <Checkbox
            key={id}
            size="medium"
            label={texts.faultNames[id]}
            checked={state.faults.has(id)}
            onChange={(_, { checked }) => {
              workbench.setFault(id, checked === true);
            }}
          />
        ))}
        <label className="fault-sync">
          {texts.faultSync}
          <Input
            size="small"
            type="number"
            min={1}
            value={String(state.faultSync)}
            onChange={(_, { value }) => {
              workbench.setFaultSync(Math.max(1, Math.trunc(Number(value)) || 1));
            }}
          />
        </label>
      </div>
    </section>
  );
}
