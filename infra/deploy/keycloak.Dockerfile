# Keycloak prepared for PostgreSQL, with health on port 9000 and Asysta's sign-in pages.
# Build from the root of the repository: docker build -f infra/deploy/keycloak.Dockerfile -t asysta-keycloak:26.7.3 .

FROM quay.io/keycloak/keycloak:26.7.3 AS build
# One node keeps its caches to itself.
ENV KC_DB=postgres KC_HEALTH_ENABLED=true KC_CACHE=local
COPY infra/identity/keycloak/theme/asysta /opt/keycloak/themes/asysta/
RUN ["/opt/keycloak/bin/kc.sh", "build"]

FROM quay.io/keycloak/keycloak:26.7.3
COPY --from=build /opt/keycloak /opt/keycloak
USER 1000:0
EXPOSE 8080
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized"]
