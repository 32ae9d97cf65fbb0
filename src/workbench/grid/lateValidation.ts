import { IUniverInstanceService, UniverInstanceType, type Univer } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";

/**
 * The grid looks at the drop-downs of sheets that are not shown when it has nothing else to do, and fails where the
 * workbook has been closed by then. There is nothing left to look at, which is what it hears from here.
 */
export function allowLateValidation(univer: Univer): void {
  const injector = univer.__getInjector();
  const units = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, ...rest) =>
    units.getUnit(unitId, UniverInstanceType.UNIVER_SHEET) ? validate(unitId, ...rest) : [];
}
