import type * as z from 'zod';
import type { Path } from './yaml-source.ts';

/** Keys that a schema knows at a path; none where it takes any. */
export function expectedKeys(schema: z.core.$ZodType, path: Path): string[] {
  const { def } = inner(schemaAt(schema, path))._zod;
  return def.type === 'object' ? Object.keys(def.shape) : [];
}

function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType {
  const [segment, ...rest] = path;
  if (segment === undefined) return schema;
  const child = childOf(inner(schema), segment);
  return child === undefined ? schema : schemaAt(child, rest);
}

function childOf({ _zod: { def } }: z.core.$ZodTypes, segment: PropertyKey): z.core.$ZodType | undefined {
  switch (def.type) {
    case 'object':
      return def.shape[String(segment)];
    case 'array':
      return def.element;
    case 'record':
      return def.valueType;
    default:
      return undefined;
  }
}

/** The schema within those that only add a default, an absence or a transformation. */
function inner(schema: z.core.$ZodType): z.core.$ZodTypes {
  // Every schema of the library is one of this union; its base type does not say so.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'pipe') return inner(def.in);
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') return inner(def.innerType);
  return schema as z.core.$ZodTypes;
}
