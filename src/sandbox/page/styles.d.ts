/** Style sheets are bundled by webpack; importing one only has an effect. */
declare module "*.css";
