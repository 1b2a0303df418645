<#import "template.ftl" as layout>
<#assign problem = messagesPerField.existsError('username','password')?then(messagesPerField.getFirstError('username','password'), '')>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password'); section>
  <#if section = "header">
    <#if usernameHidden??>${msg("asystaPasswordTitle")}<#else>${msg("loginAccountTitle")}</#if>
  <#elseif section = "form">
    <form id="kc-form-login" action="${url.loginAction}" method="post">
      <#if !usernameHidden??>
        <@layout.field name="username" label=msg("usernameOrEmail") value=(login.username!'') autocomplete="username" autofocus=true/>
      </#if>
      <@layout.field name="password" type="password" label=msg("password") autocomplete="current-password" autofocus=usernameHidden?? error=problem/>
      <#if auth.selectedCredential?has_content><input type="hidden" name="credentialId" value="${auth.selectedCredential}"></#if>
      <button class="way" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
    </form>
    <#if realm.resetPasswordAllowed><p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
  </#if>
</@layout.registrationLayout>
