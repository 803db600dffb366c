import qrcode from 'qrcode-generator'

/** White around the code, in modules; scanners want four. */
const QUIET = 4

export interface QrDrawing {
  /** Width and height in modules, with the quiet zone. */
  size: number
  /** The dark modules as one SVG path. */
  path: string
}

/** Draws a text as a QR code that still reads when a quarter of it is scuffed. */
export function drawQr(text: string): QrDrawing {
  const code = qrcode(0, 'Q')
  code.addData(text, 'Byte')
  code.make()
  const modules = code.getModuleCount()
  let path = ''
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`
    }
  }
  return { size: modules + 2 * QUIET, path }
}
