/** Files that the build puts into the page as text. */
declare module "*.xml" {
  const text: string;
  export default text;
}
