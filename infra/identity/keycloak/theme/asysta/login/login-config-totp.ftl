<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
  <#if section = "header">
    ${msg("asystaEnrolTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("asystaEnrolLead")}</p>
    <ol class="steps">
      <li>${msg("asystaEnrolInstall")}</li>
      <li>
        <#if mode?? && mode = "manual">
          ${msg("asystaEnrolKey")}
          <p class="key" id="kc-totp-secret-key">${totp.totpSecretEncoded}</p>
          <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("asystaEnrolByPicture")}</a></p>
        <#else>
          ${msg("asystaEnrolScan")}
          <img class="picture" id="kc-totp-secret-qr-code" width="200" height="200" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("asystaEnrolPicture")}">
          <p><a href="${totp.manualUrl}" id="mode-manual">${msg("asystaEnrolByKey")}</a></p>
        </#if>
      </li>
      <li>${msg("asystaEnrolCopy")}</li>
    </ol>
    <form id="kc-totp-settings-form" action="${url.loginAction}" method="post">
      <@layout.field name="totp" label=msg("loginOtpOneTime") autocomplete="one-time-code" inputmode="numeric" error=messagesPerField.existsError('totp')?then(messagesPerField.get('totp'), '')/>
      <@layout.field name="userLabel" label=msg("asystaDeviceName") hint=msg("asystaDeviceHint") error=messagesPerField.existsError('userLabel')?then(messagesPerField.get('userLabel'), '')/>
      <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
      <button class="way" id="saveTOTPBtn" type="submit">${msg("asystaConfirm")}</button>
      <#if isAppInitiatedAction??><button class="quiet" id="cancelTOTPBtn" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button></#if>
    </form>
  </#if>
</@layout.registrationLayout>
