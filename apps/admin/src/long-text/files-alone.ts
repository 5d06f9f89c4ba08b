const instead =
  'this text holds words alone. A picture is added under Pictures, at the end of the form, by its web address.'
/** Said where pictures were pasted or dropped, with what to do instead. */
export const picturesLeftOut = `Pictures were left out: ${instead}`
export const filesLeftOut = `Pictures and files were left out: ${instead}`

/** Whether what is pasted or dropped is files, without words beside them. A browser would open a file that is dropped, and leave the page. */
export function filesAlone(carried: DataTransfer | null): boolean {
  if (!carried || carried.files.length === 0) return false
  return carried.getData('text/html') === '' && carried.getData('text/plain') === ''
}
