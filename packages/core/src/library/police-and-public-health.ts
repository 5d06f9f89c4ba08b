import { themes } from '../taxonomy/themes.ts'
import { topics } from '../taxonomy/topics.ts'
import { defineLibrary } from './define-library.ts'

/** The founding library: the model bound to the topics and themes of the founding paper. */
export const policeAndPublicHealth = /* @__PURE__ */ defineLibrary({
  id: 'police-and-public-health',
  title: 'Police and public health',
  topics,
  themes,
})
