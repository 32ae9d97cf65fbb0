import {
  Caption1,
  Combobox,
  Field,
  makeStyles,
  Option,
  tokens,
  type ComboboxProps,
} from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import type { CustomerHit, CustomerHits } from "../../actions/customer/searchCustomers";
import type { Customers } from "../../domain/records";
import { masked } from "../masking/masked";
import { useMasking } from "../masking/Masking";
import { Unseen } from "../Unseen";
import { useWords } from "../words";
import { useCustomerSearch } from "./useCustomerSearch";

interface CustomerSearchProps {
  readonly customers: Customers;
  /** @param customer index into `customers` */
  readonly onChoose: (customer: number) => void;
}

/** As many as show without scrolling far. */
const MOST_SHOWN = 12;
const noHits: CustomerHits = { hits: [], total: 0 };

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  list: { maxHeight: "60vh" },
  found: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Finds a customer by any part of his name, its pinyin, his id or the end of his phone. */
export function CustomerSearch({ customers, onChoose }: CustomerSearchProps) {
  const styles = useStyles();
  const { search: words } = useWords().pane.customer;
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string>();
  const { search, failed, prepare } = useCustomerSearch(customers);
  const wanted = useDeferredValue(query);
  const { hits, total } = useMemo(
    () => search?.find(wanted, MOST_SHOWN) ?? noHits,
    [search, wanted],
  );
  const choose: ComboboxProps["onOptionSelect"] = (_, { optionValue }) => {
    if (optionValue === undefined) return;
    const customer = Number(optionValue);
    setQuery("");
    setChosen(nameOf(customers, customer));
    onChoose(customer);
  };
  const isAsked = wanted.trim() !== "";
  return (
    <>
      <Field label={words.label} {...(failed && { validationMessage: words.failed })}>
        <Combobox
          freeform
          className={styles.box}
          listbox={{ className: styles.list }}
          expandIcon={<SearchRegular />}
          placeholder={words.placeholder}
          value={query}
          selectedOptions={[]}
          onFocus={prepare}
          onChange={({ target }) => {
            setQuery(target.value);
          }}
          onOptionSelect={choose}
        >
          {isAsked &&
            hits.map((hit) => (
              <Option
                key={hit.customer}
                value={String(hit.customer)}
                text={nameOf(customers, hit.customer)}
                checkIcon={null}
              >
                <FoundCustomer customers={customers} {...hit} />
              </Option>
            ))}
          {isAsked && !search && (
            <Option disabled text="" checkIcon={null}>
              {words.loading}
            </Option>
          )}
          {isAsked && search && total === 0 && (
            <Option disabled text="" checkIcon={null}>
              {words.none(wanted.trim())}
            </Option>
          )}
          {total > hits.length && (
            <Option disabled text="" checkIcon={null}>
              {words.more(total - hits.length)}
            </Option>
          )}
        </Combobox>
      </Field>
      <Unseen role="status">{chosen === undefined ? "" : words.opened(chosen)}</Unseen>
    </>
  );
}

function nameOf({ id, name }: Customers, customer: number): string {
  return name[customer] || (id[customer] ?? "");
}

/** Who he is; his phone too, covered, where it is what he was found by. */
function FoundCustomer({
  customers,
  customer,
  by,
}: { readonly customers: Customers } & CustomerHit) {
  const styles = useStyles();
  const isMasking = useMasking();
  const of = (column: readonly string[]) => column[customer] ?? "";
  const phone = of(customers.phone);
  const byPhone = by === "phone" || by === "phone-tail";
  const details = [
    of(customers.name) === "" ? "" : of(customers.id),
    of(customers.region),
    byPhone ? (isMasking ? masked("phone", phone) : phone) : of(customers.owner),
  ];
  return (
    <span className={styles.found}>
      <span className={styles.name}>{nameOf(customers, customer)}</span>
      <Caption1 className={styles.quiet}>
        {details.filter((text) => text !== "").join(" · ")}
      </Caption1>
    </span>
  );
}
