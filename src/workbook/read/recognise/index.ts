export { recognise, signatureOf, type RecogniseContext } from "./recognise";
