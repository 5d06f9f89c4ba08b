import { isDocument, type StoredDocument } from './stored-document.ts'

/** Says of each evaluation that was stopped, and of which nobody said why, that why is not known. */
export function stoppedSaysWhy(document: StoredDocument): StoredDocument {
  const { evaluations } = document
  if (!Array.isArray(evaluations)) return document
  return {
    ...document,
    evaluations: evaluations.map((evaluation) =>
      isDocument(evaluation) && isStopped(evaluation)
        ? { stateReason: 'not-known', ...evaluation }
        : evaluation,
    ),
  }
}

function isStopped({ state }: StoredDocument): boolean {
  return state === 'abandoned' || state === 'report-withdrawn'
}
