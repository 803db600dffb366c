import { showConfirmDialog, type DialogOptions } from 'vant'
import { nextTick } from 'vue'

/**
 * Asks before something is lost; true when the person is sure. The library puts the words of the question where the id
 * of a heading belongs, which names the dialog for nobody: it gets its name here.
 */
export async function isSure(ask: DialogOptions & { message: string }): Promise<boolean> {
  const answer = showConfirmDialog({ ...ask, className: 'question' }).then(
    () => true,
    () => false,
  )
  for (let turn = 0; turn < 5; turn++) {
    await nextTick()
    const dialog = document.querySelector('.van-dialog.question')
    if (!dialog) continue
    dialog.removeAttribute('aria-labelledby')
    dialog.setAttribute('aria-label', ask.message)
    break
  }
  return answer
}
