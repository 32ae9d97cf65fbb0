import { createContext, useContext, type ReactNode } from "react";

const MaskingContext = createContext(true);

interface MaskingProps {
  readonly isOn: boolean;
  readonly children: ReactNode;
}

/** Decides for everything inside whether personal data are covered until somebody asks for them. */
export function Masking({ isOn, children }: MaskingProps) {
  return <MaskingContext.Provider value={isOn}>{children}</MaskingContext.Provider>;
}

export function useMasking(): boolean {
  return useContext(MaskingContext);
}
