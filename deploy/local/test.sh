# Sourced by ./sisong: everything that must hold before a change is taken.

# The journeys drive a real browser that can draw Chinese.
install_browser() {
  local missing=()
  [[ -x $(command -v chromium || command -v chromium-browser || command -v google-chrome || true) ]] || missing+=(chromium)
  if command -v fc-list >/dev/null; then
    [[ -n $(fc-list :lang=zh family 2>/dev/null) ]] || missing+=(fonts-noto-cjk)
  else
    missing+=(fontconfig fonts-noto-cjk)
  fi
  ((${#missing[@]})) || return 0
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    say "安装 ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    fail "缺少 ${missing[*]},请先安装,例如:sudo apt-get update && sudo apt-get install -y ${missing[*]}"
  fi
}

# The web app is built and tested with Node.
require_node() {
  command -v node >/dev/null && command -v npm >/dev/null || fail "需要 Node 20.19 或更新版本和 npm"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || fail "需要 Node 20.19 或更新版本,现为 $(node --version)"
}

require_node
install_browser
(cd "$SISONG_ROOT/gateway/src/main/webui" && npm ci --no-audit --no-fund --loglevel=error && npm test)
maven verify
say "全部通过"
