/** Has the screen stay awake, or lets it sleep again; a page stands without this part. */
export function keepAwake(awake: boolean): void {
  void import('./wake').then(({ wake }) => wake.want(awake)).catch(() => {});
}
