<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
  <#if section = "header">
    ${msg("asystaCodeTitle")}
  <#elseif section = "form">
    <form id="kc-otp-login-form" action="${url.loginAction}" method="post">
      <#if otpLogin.userOtpCredentials?size gt 1>
        <fieldset>
          <legend>${msg("asystaWhichDevice")}</legend>
          <#list otpLogin.userOtpCredentials as credential>
            <label class="radio"><input type="radio" name="selectedCredentialId" value="${credential.id}"<#if credential.id == otpLogin.selectedCredentialId> checked</#if>> ${credential.userLabel}</label>
          </#list>
        </fieldset>
      </#if>
      <@layout.field name="otp" label=msg("loginOtpOneTime") hint=msg("asystaCodeHint") autocomplete="one-time-code" inputmode="numeric" autofocus=true error=messagesPerField.existsError('totp')?then(messagesPerField.get('totp'), '')/>
      <button class="way" id="kc-login" name="login" type="submit">${msg("asystaConfirm")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
