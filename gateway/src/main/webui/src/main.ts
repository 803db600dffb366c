import { createApp } from 'vue'
import 'vant/es/button/style'
import 'vant/es/dialog/style'
import 'vant/es/popup/style'
import 'vant/es/switch/style'
import 'vant/es/toast/style'
import './styles/tokens.css'
import './styles/base.css'
import './styles/fields.css'
import App from './App.vue'
import { createAppRouter } from './router'

createApp(App).use(createAppRouter()).mount('#app')
