// File by file, because the components' own style entries also bring the icon font, which is loaded from a foreign host.
import 'vant/es/style/base.css'
import 'vant/es/button/index.css'
import 'vant/es/dialog/index.css'
import 'vant/es/loading/index.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'
import 'vant/es/switch/index.css'
import 'vant/es/toast/index.css'
