<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
  <#if section = "header">
    ${msg("asystaNewPasswordTitle")}
  <#elseif section = "form">
    <form id="kc-passwd-update-form" action="${url.loginAction}" method="post">
      <@layout.field name="password-new" type="password" label=msg("passwordNew") hint=msg("asystaNewPasswordHint") autocomplete="new-password" autofocus=true error=messagesPerField.existsError('password')?then(messagesPerField.get('password'), '')/>
      <@layout.field name="password-confirm" type="password" label=msg("passwordConfirm") autocomplete="new-password" error=messagesPerField.existsError('password-confirm')?then(messagesPerField.get('password-confirm'), '')/>
      <button class="way" type="submit">${msg("asystaConfirm")}</button>
      <#if isAppInitiatedAction??><button class="quiet" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button></#if>
    </form>
  </#if>
</@layout.registrationLayout>
