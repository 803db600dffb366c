import { createApp } from 'vue'
import './styles/vant'
import './styles/tokens.css'
import './styles/base.css'
import './styles/fields.css'
import App from './App.vue'
import { createAppRouter } from './router'

createApp(App).use(createAppRouter()).mount('#app')
