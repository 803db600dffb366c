# Sourced by the measurements: people sign in by password for as long as a script runs, as the launcher does for its
# demo data. Gives $status, $home, $gateway, $api, secret, token USER and unlock, which the caller runs at its end.
home=${SISONG_HOME:-.sisong}
status=$(./sisong status --json)
gateway=$(jq -r .gateway <<<"$status")
realm=$gateway/auth/realms/sisong
api=$gateway/api/enterprise/v1
keycloak=http://127.0.0.1:${SISONG_PORT_KEYCLOAK:-8180}/auth

secret() { sed -n "s/^$1=//p" "$home/secrets.properties"; }

admin() {
  local token
  token=$(curl -fsS "$keycloak/realms/master/protocol/openid-connect/token" -d grant_type=password -d client_id=admin-cli \
    -d username=sisong-admin --data-urlencode "password=$(secret keycloak.admin)" | jq -r .access_token)
  curl -fsS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$keycloak/admin/realms/sisong/$1" "${@:2}"
}

token() {
  curl -fsS "$realm/protocol/openid-connect/token" -d grant_type=password -d client_id=sisong-bench -d username="$1" \
    --data-urlencode "password=$(jq -r ".users.$1" <<<"$status")" | jq -r .access_token
}

unlock() { admin "clients/$(admin 'clients?clientId=sisong-bench' | jq -r '.[0].id')" -X DELETE; }

admin clients -d '{"clientId":"sisong-bench","publicClient":true,"directAccessGrantsEnabled":true}'
