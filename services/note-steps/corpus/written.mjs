/** A step as the client sends it: a set of mark steps inside another is flattened, since it could not be read back. */
export function written(step) {
  return step && flattened(step.toJSON());
}

export function flattened(json) {
  if (json.stepType !== 'markSet') return json;
  const flat = json.steps.map(flattened).flatMap((inner) => (inner.stepType === 'markSet' ? inner.steps : [inner]));
  return { stepType: 'markSet', steps: flat };
}
