<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <p class="lead" id="kc-logout-confirm">${msg("logoutConfirmHeader")}</p>
    <form action="${url.logoutConfirmAction}" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <button class="way" id="kc-logout" name="confirmLogout" type="submit">${msg("doLogout")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
