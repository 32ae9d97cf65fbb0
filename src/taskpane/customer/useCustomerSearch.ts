import { useCallback, useEffect, useRef, useState } from "react";
import { customerSearch, type CustomerSearch } from "../../actions/customer/searchCustomers";
import type { Customers } from "../../domain/records";

export interface PreparedSearch {
  /** undefined until it has been prepared. */
  readonly search: CustomerSearch | undefined;
  readonly failed: boolean;
  /** To be called when somebody is about to search: the pinyin and the index are not needed before. */
  readonly prepare: () => void;
}

interface Prepared {
  readonly customers: Customers;
  readonly search: CustomerSearch | undefined;
}

export function useCustomerSearch(customers: Customers): PreparedSearch {
  const [prepared, setPrepared] = useState<Prepared>();
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const prepare = useCallback(() => {
    const tell = (search: CustomerSearch | undefined) => {
      if (isMounted.current) setPrepared({ customers, search });
    };
    customerSearch(customers).then(tell, () => {
      tell(undefined);
    });
  }, [customers]);
  const isCurrent = prepared?.customers === customers;
  const hasBegun = prepared !== undefined;
  useEffect(() => {
    if (hasBegun) prepare();
  }, [hasBegun, prepare]);
  return {
    search: isCurrent ? prepared.search : undefined,
    failed: isCurrent && prepared.search === undefined,
    prepare,
  };
}
