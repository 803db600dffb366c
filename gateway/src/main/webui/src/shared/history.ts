/** Closing a sheet goes one step back, which the browser does later; a navigation must wait for it or be undone by it. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, 300)
    function done(): void {
      clearTimeout(timer)
      window.removeEventListener('popstate', done)
      resolve()
    }
    window.addEventListener('popstate', done)
  })
}
