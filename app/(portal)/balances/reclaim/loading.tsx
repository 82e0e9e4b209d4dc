export { TransferLoading as default } from "../transfer-loading";
