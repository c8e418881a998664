/** The names of all countries in one language by their code, made while building. */
declare module 'virtual:countries/*' {
  const names: Readonly<Record<string, string>>;
  export default names;
}
