<#-- Every page of the sign-in: the product's sign, one sheet, one way on. No framework, nothing from another host. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title>${msg("asystaWindowTitle")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/asysta.svg">
  <#list (properties.styles!"")?split(" ") as style>
    <link href="${url.resourcesPath}/${style}" rel="stylesheet">
  </#list>
  <#if scripts??>
    <#list scripts as script>
      <script src="${script}"></script>
    </#list>
  </#if>
  <#-- Signing in from another tab brings this one on, and a foreign login in between is noticed: Keycloak's own scripts. -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
    <script type="module">
      <#outputformat "JavaScript">
      import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
      checkAuthSession(${authenticationSession.authSessionIdHash?c});
      </#outputformat>
    </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
  <a class="skip" href="#kc-content">${msg("asystaSkip")}</a>
  <header class="brand">
    <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" class="tile"/>
      <g fill="none" stroke-linecap="round" stroke-width="3.6">
        <path d="M15 9 8 24.5" class="one"/>
        <path d="M17.4 9 24 24.5" class="other"/>
        <path d="M12 19.2h8.4" class="one"/>
      </g>
    </svg>
    <span class="word" translate="no">Asysta</span>
  </header>
  <main id="kc-content" class="sheet" tabindex="-1">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <p class="who">
        <span>${msg("asystaSigningInAs")} <strong id="kc-attempted-username">${auth.attemptedUsername}</strong></span>
        <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("asystaNotMe")}</a>
      </p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="alert alert-${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <button class="quiet" id="try-another-way" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>
    <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
      <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
        <button class="quiet" id="switch-organization" type="submit" name="switchOrganization" value="true">${msg("doSwitchOrganization")}</button>
      </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo><#nested "info"></#if>
  </main>
  <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="languages" aria-label="${msg("languages")}">
      <ul>
        <#list locale.supported as l>
          <li><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${msg("asystaLanguage_" + l.languageTag)}</a></li>
        </#list>
      </ul>
    </nav>
  </#if>
</body>
</html>
</#macro>

<#-- A labelled field with its hint and its problem, read together by a screen reader. -->
<#macro field name label type="text" value="" autocomplete="off" hint="" error="" inputmode="text" autofocus=false>
  <div class="field">
    <label for="${name}">${label}</label>
    <#if hint?has_content><p class="hint" id="${name}-hint">${hint}</p></#if>
    <input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" inputmode="${inputmode}" dir="ltr"
      <#if hint?has_content || error?has_content>aria-describedby="<#if hint?has_content>${name}-hint</#if> <#if error?has_content>${name}-error</#if>"</#if>
      <#if error?has_content>aria-invalid="true"</#if><#if autofocus> autofocus</#if>>
    <#if error?has_content><p class="problem" id="${name}-error" role="alert">${kcSanitize(error)?no_esc}</p></#if>
  </div>
</#macro>
