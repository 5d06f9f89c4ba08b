/** A page of every kind that a reader can come to. */
export const addresses = [
  '/',
  '/search',
  '/search?q=heroin&topic=drugs-and-alcohol',
  '/search?topic=dementia&force=cleveland',
  '/case-studies/serenity-integrated-mentoring',
  '/case-studies/cardiff-model-violence-prevention',
  '/case-studies/westminster-severe-weather-protocol',
  '/case-studies/glasgow-drug-checking-service',
  '/topics',
  '/topics/mental-health',
  '/themes',
  '/themes/collaboration',
  '/how-we-judge-evidence',
  '/about',
  '/accessibility',
  '/not-there',
]
