/** An address as mail systems accept it in practice; quoted local parts and bare hosts are not. */
const EMAIL = /^(?:[\w'+-]+\.)*[\w'+-]*[\w+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
const SEPARATORS = /[/;、,；，\s]+/;

/** Whether a cell holds an address, or several apart by / ; 、 , or a space. */
export function isEmailCell(cell: string): boolean {
  if (EMAIL.test(cell)) return true;
  const pieces = cell.split(SEPARATORS).filter((piece) => piece !== "");
  return pieces.length > 0 && pieces.every((piece) => EMAIL.test(piece));
}
