/** The same JSON in what PostgreSQL takes: half a surrogate pair and the character 0, which it refuses, become U+FFFD. */
export function storable<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === 'string' ? storableText(inner) : inner,
  )
}

/** As `storable`, for text. */
function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD')
}
