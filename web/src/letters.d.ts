declare module "virtual:letters" {
  /** By key: the English text, then the Spanish one. */
  export const texts: Record<string, [string, string]>;
  export const starters: { topic: string; titles: [string, string] }[];
  export const linkHosts: string[];
}

declare module "*.css?inline" {
  const css: string;
  export default css;
}
